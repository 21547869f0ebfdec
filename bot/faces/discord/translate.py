"""Names and descriptions of commands in the languages of Discord; the English ones are the default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import discord
from discord import app_commands

from .words import words

if TYPE_CHECKING:
    from bot.language import Language

_SPOKEN: Final[dict[discord.Locale, Language]] = {
    discord.Locale.american_english: "en",  # named too: otherwise en-US falls back to en-GB
    discord.Locale.british_english: "en",
    discord.Locale.chinese: "zh",
    discord.Locale.taiwan_chinese: "zh",
}
SIMPLIFIED: Final = (
    "问题电势导师细胞关于课程设语言张质这个选择数据删频让么说认开与"
    "仅务动对帮离种给见讲话该谁资边释隐静驱内则条浓没码处里时温发档应"
    "习从会区编闭确库错复范难览围学检级报号误组间图练经结现许诉进验预画样测几况后并无为愿"
)
TRADITIONAL: Final = (
    "問題電勢導師細胞關於課程設語言張質這個選擇數據刪頻讓麼說認開與"
    "僅務動對幫離種給見講話該誰資邊釋隱靜驅內則條濃沒碼處裡時溫發檔應"
    "習從會區編閉確庫錯複範難覽圍學檢級報號誤組間圖練經結現許訴進驗預畫樣測幾況後並無為願"
)


def phrase(id_: str) -> app_commands.locale_str:
    """The English words of a message, which remember its id for the other languages."""
    return app_commands.locale_str(words("en", id_), id=id_)


class Translator(app_commands.Translator):
    """Speaks for the command tree."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, _: app_commands.TranslationContextTypes
    ) -> str | None:
        """The words in a locale; None where we do not speak it."""
        id_ = string.extras.get("id")
        language = _SPOKEN.get(locale)
        if id_ is None or language is None:
            return None
        text = words(language, id_)
        return traditional(text) if locale is discord.Locale.taiwan_chinese else text


def traditional(text: str) -> str:
    """Simplified characters of our command texts, as they are written in Taiwan."""
    return text.translate(str.maketrans(SIMPLIFIED, TRADITIONAL))
