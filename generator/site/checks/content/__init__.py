"""Checks of content/ beside the pages: settings, menus, choices, days, lists."""
