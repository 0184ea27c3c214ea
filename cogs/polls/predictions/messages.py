"""What forecasters read that is long: how a prediction works."""

from typing import Final

from bot.texts import message

HOW: Final = (
    message("How this prediction works"),
    message(
        "You say how likely each outcome is, in percent. You can change that or withdraw until the lock; every change is "
        "kept, and the last one before the lock counts. It counts once I have told you so, even if I am restarted."
    ),
    message(
        "Before the lock nobody sees your forecast or what the crowd says: no member, no moderator and no command; "
        "whoever operates this bot could read it in the database. After it everybody sees the crowd's median."
    ),
    message(
        "Where the news comes first, it locks then: forecasts made after the deciding source was published do not count. "
        "A moderator says how it turned out, by the rule that stands on the prediction; whoever forecast can object."
    ),
    message(
        "Your score is the smaller the surer you were of what came true: 0 is perfect, 2 is certain and wrong (the "
        "Brier score). Saying what you really think is what pays."
    ),
)
"""A heading and its paragraphs."""
