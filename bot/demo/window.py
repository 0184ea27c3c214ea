"""What one person sees of one channel, and the menus of its messages."""

from simcord.backend.models import Message
from simcord.builders import UserHandle
from simcord.enums import AppCommandType
from simcord.results import InteractionResult, ResponseMessage

from bot.demo.simcord_private import Pane


class Window(Pane):
    """A channel as one person sees it, with the bot's commands in the menus of messages and authors."""

    def menu(self, message_id: int, *, on_author: bool) -> list[str]:
        """The names of the bot's commands in the menu of a message, or of its author."""
        message = self.env.backend.get_message(self.channel.id, message_id)
        if on_author and (self.channel.guild is None or message.webhook_id is not None):
            return []
        commands = self.env.backend.visible_commands(
            user_id=self.person.id,
            channel_id=self.channel.id,
            type=AppCommandType.USER if on_author else AppCommandType.MESSAGE,
        )
        return list(dict.fromkeys(str(command["name"]) for command in commands))

    async def choose(self, context_id: str, message_id: int, name: str, *, on_author: bool) -> bool:
        """Run a command of a menu; False where the page, the message or the command is gone."""
        if not self.has_page(context_id) or name not in self.menu(message_id, on_author=on_author):
            return False
        self.take_turn()
        message = self.env.backend.get_message(self.channel.id, message_id)
        result = await self._chosen(context_id, message, name, on_author=on_author)
        self.open_form(context_id, result)
        self.publish()
        return True

    async def _chosen(
        self, context_id: str, message: Message, name: str, *, on_author: bool
    ) -> InteractionResult:
        if isinstance(self.person, UserHandle):
            return await self.choose_in_dm(self.person, message, name)
        target = self.author(context_id, message) if on_author else ResponseMessage(self.env, message)
        return await self.person.context_menu(self.channel, name, target)

    def newest(self) -> int:
        """The id of the newest message that this person may see; 0 in an empty channel."""
        messages = self.env.backend.messages.get(self.channel.id, {})
        return max(
            (id_ for id_, message in messages.items() if message.visible_to(self.person.id)), default=0
        )
