"""Merging two versions of one list that began as a third: by lines as git does, and by entries where those conflict."""
