"""What git knows of a file; git itself is asked, as it is installed."""
