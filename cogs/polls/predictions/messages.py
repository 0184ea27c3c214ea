"""What forecasters read that stands elsewhere than beside its screen: long texts, and what the rules refuse with."""

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

REFUSALS: Final = (
    message("This prediction is not open yet. Come back when it is."),
    message("This prediction is locked. Your last forecast from before counts as it was."),
    message("This prediction no longer exists. `/polls` lists those that do."),
    message("“%(typed)s” is no whole percent. Write a number from 0 to 100, such as 25."),
    message("%(number)s is more than certain. Write a number from 0 to 100."),
    message("Your numbers add up to %(total)s. Make them add up to 100."),
    message("Write how likely it is: a number from 0 to 100, such as 25."),
    message("Those numbers do not fit the outcomes. Open the forecast again."),
    message("You have no forecast here to withdraw."),
    message("The time for objections is over, or has not begun."),
    message("Only who has a forecast that counts can object to how it was settled."),
    message("An objection needs a reason. Write one sentence."),
    message("You have objected already. A moderator will answer."),
    message("The outcome was changed meanwhile. Look at it again before you object."),
)
"""Sentences of the rules, which know no languages; whoever is refused reads them in their own."""
