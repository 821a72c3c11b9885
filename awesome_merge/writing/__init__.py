"""From works to text: the normalized list as bullets or tables, and records for other programs."""
