"""Runtime, program, content and faces → the files from which a kit is made in the browser."""
