"""The desk: the record in a browser, rendered here, with nothing fetched from anywhere else."""
