"""Small tables of facts about the news trade and the world, each with its origin."""
