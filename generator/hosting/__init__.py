"""What a host needs in an office's project: workflows, scripts, examples of settings, and the program itself."""
