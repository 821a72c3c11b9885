"""What can be done with lists: each verb imports only what it needs, since a hook waits for every import."""
