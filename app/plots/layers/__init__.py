"""What plots with one mark per layer share: measures, cells, bars and their strip."""
