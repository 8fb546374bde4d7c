"""邻里: disputes, price negotiation, disclosure, events and teams, reports and opinions."""
