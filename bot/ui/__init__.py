"""Screens from data: what people see and press on Discord. Stateless throughout; knows no rows."""
