"""`make screenshots`: the pictures of the documentation, made from the demo itself in headless Chromium."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path

from playwright.async_api import Page, async_playwright

from bot.faces import demo

IMAGES = Path(__file__).parent.parent / "docs" / "images"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
QUESTION = "which way does Na flow at -70 mV?"


async def _desktop(page: Page) -> None:
    """A question of a student with its whole answer."""
    await page.get_by_role("textbox", name="Message").fill(QUESTION)
    await page.get_by_role("button", name="Send").click()
    answer = page.locator("section.component-container").filter(has_text="Na⁺ flows in").last
    await answer.locator("img").wait_for()
    await page.mouse.move(700, 500)
    await page.mouse.wheel(0, 9000)
    await page.wait_for_timeout(500)
    await page.screenshot(path=IMAGES / "demo.png")


async def _quiz(page: Page) -> None:
    """The question of the seeded quiz, and the mistake that its answer showed."""
    box = page.locator("section.component-container").filter(has_text="Walk me through it").last
    await box.scroll_into_view_if_needed()
    await page.mouse.move(5, 5)
    await box.screenshot(path=IMAGES / "quiz.png")


async def _main() -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.stderr.write("Chromium is not installed (apt-get install chromium fonts-noto-cjk)\n")
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    async with demo.opened() as preview, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = await browser.new_page(viewport={"width": 1280, "height": 1380}, device_scale_factor=1)
        await page.goto(preview.url)
        await page.wait_for_timeout(2000)
        await _quiz(page)
        await _desktop(page)
        await browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(_main()))
