"""What has changed in the material that comes with the program, brought into a project that has changed it too."""
