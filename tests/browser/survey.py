"""Every page of a site, seen in both colour schemes, on a narrow and on a wide screen: what is wrong with it."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.async_api import Browser, Request, async_playwright

from tests.browser.needs import FLAGS

WIDTHS = (320, 1280)
MIDDLE = 1024
"""So wide that things stand side by side, and no wider, so that none has room to spare beside it."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TABS = 2

OPEN = "document.querySelectorAll('details').forEach(details => details.open = true)"

VIOLATIONS = """async () => (await axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    preload: false,  // style sheets of other sites: there are none
})).violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target.join(' ')}`))"""

OVERFLOW = """() => {
    const width = document.documentElement.scrollWidth;
    const wide = element => element.getBoundingClientRect().left + element.scrollWidth > innerWidth;
    const last = [...document.body.querySelectorAll('*')].filter(wide).at(-1);
    return width > innerWidth ? [`${width} px are needed by ${last?.outerHTML.slice(0, 80)}`] : [];
}"""

CUT = """() => {
    const outside = text => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()].filter(box => box.width > 1);
        return boxes.some(box => box.left < -1 || box.right > innerWidth + 1);
    };
    const scrolls = element => element.closest('.skip, pre') || element.closest('[tabindex="0"]');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const words = text.data.trim().slice(0, 80);
        if (words && !scrolls(text.parentElement) && outside(text)) found.push(words);
    }
    return found;
}"""
"""Words of which a part lies beside the window; the link to skip there may, and what scrolls by itself."""

REFUSED = """addEventListener('securitypolicyviolation',
    event => console.error(`the policy refused ${event.blockedURI} by ${event.violatedDirective}`))"""


@dataclass
class Survey:
    """What was wrong, a line each that begins with the page."""

    seen: int = 0
    violations: list[str] = field(default_factory=list)
    overflows: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)


def listen(page: Any, tell: Callable[[str], object]) -> None:
    """Tell the errors and warnings of a page, of either of Playwright's kinds, with its address."""
    page.on("pageerror", lambda error: tell(f"{page.url}: {error}"))
    page.on("console", lambda said: said.type in {"error", "warning"} and tell(f"{page.url}: {said.text}"))


def survey(address: str, pages: Sequence[str], chromium: Path, axe: Path) -> Survey:
    """See every page, in a thread of its own: the other tests’ Playwright keeps the event loop of this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _survey(address, pages, chromium, axe)).result()


async def _survey(address: str, pages: Sequence[str], chromium: Path, axe: Path) -> Survey:
    found = Survey()
    waiting = list(reversed(pages))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        await asyncio.gather(*(_tab(browser, address, waiting, axe, found) for _ in range(TABS)))
        await browser.close()
    return found


async def _tab(browser: Browser, address: str, waiting: list[str], axe: Path, found: Survey) -> None:
    """Look at page after page until none is waiting."""

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:")):
            found.elsewhere.append(f"{page.url}: {request.url}")

    page = await (await browser.new_context(base_url=address)).new_page()
    await page.add_init_script(REFUSED)
    await page.add_init_script(path=axe)
    listen(page, found.told.append)
    page.on("request", asked)
    while waiting:
        name = waiting.pop()
        await page.goto(name)
        await page.evaluate(OPEN)
        for width in (*WIDTHS, MIDDLE):
            await page.set_viewport_size({"width": width, "height": 800})
            found.cut += [f"{name}, {width} px: “{words}”" for words in await page.evaluate(CUT)]
        for width in WIDTHS:
            await page.set_viewport_size({"width": width, "height": 800})
            found.overflows += [f"{name}, {width} px: {line}" for line in await page.evaluate(OVERFLOW)]
            for scheme in SCHEMES:
                await page.emulate_media(color_scheme=scheme)
                lines = await page.evaluate(VIOLATIONS)
                found.violations += [f"{name}, {scheme}, {width} px: {line}" for line in lines]
                found.seen += 1
