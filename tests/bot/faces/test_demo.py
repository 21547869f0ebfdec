"""The demo: its seeded exchanges, and its page driven in a browser as a student would."""

from __future__ import annotations

import importlib.util
import shutil

import pytest
from playwright.async_api import async_playwright, expect

from bot.faces import demo

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = [name for name in ("linkify_it", "regex", "PIL") if importlib.util.find_spec(name) is None]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"the page of SimCord needs {', '.join(MISSING)} (pip install 'simcord[preview]')"
)


async def test_the_seeded_exchanges_are_answered_in_both_languages() -> None:
    async with demo.opened() as preview:
        snapshot = await preview.snapshot()
        address = preview.url
    said = str(snapshot["messages"])
    assert "−89.06 mV" in said
    assert "−84.18 mV" in said  # the follow-up
    assert "显示步骤" in said or "English" in said
    assert "Fill in the numbers" in said
    assert "Sorry" not in said
    assert "抱歉" not in said
    assert address.startswith("http://127.0.0.1:")


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (apt-get install chromium)")
async def test_a_student_types_a_question_reads_the_answer_and_presses_a_button() -> None:
    outside: list[str] = []
    async with demo.opened() as preview, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1280, "height": 900})
        page.on("request", lambda one: outside.append(one.url) if not _local(one.url) else None)
        await page.goto(preview.url)
        await page.get_by_role("textbox", name="Message").fill("E_Na with 145 mM out and 15 mM in at 37 C")
        await page.get_by_role("button", name="Send").click()
        await expect(page.get_by_text("60.6").last).to_be_visible(timeout=10_000)
        await page.get_by_role("button", name="Show steps").last.click()
        await expect(page.get_by_role("button", name="Hide steps").last).to_be_visible(timeout=10_000)
        await browser.close()
    assert outside == []


def _local(url: str) -> bool:
    return url.startswith(("http://127.0.0.1:", "blob:", "data:"))
