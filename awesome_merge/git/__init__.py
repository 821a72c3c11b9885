"""What git knows of a file, and which files it hands to us; git itself is asked, as it is installed."""
