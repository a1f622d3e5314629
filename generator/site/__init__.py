"""content/ → the website. `build` is the pipeline."""
