"""What is missing on a machine and in a project, each as a problem that says what it would bring."""
