"""The pictures of the README: what each of the people sees, on a phone and on a desk."""

from county import Person


def hang(browser, county, findings, language, story, folder):
    """Takes the pictures in one language, each of one screen."""
    folder.mkdir(parents=True, exist_ok=True)
    short = "en" if language == "en" else "zh"

    def picture(name, width, account, path, prepare=None):
        one = Person(browser, county.url, findings, language, width, account)
        one.page.set_viewport_size({"width": width, "height": 780})
        one.go(path)
        if prepare:
            prepare(one)
        one.page.wait_for_load_state("networkidle")
        file = folder / f"{name}-{short}.png"
        one.page.screenshot(path=file)
        findings.check(f"the picture {file.name} is small", file.stat().st_size <= 200_000, file.stat().st_size)
        one.context.close()

    def write(one):
        one.page.fill("[name=body]", story.words)
        one.page.set_input_files("[name=photos]", story.photos["dark"])
        one.page.locator(".photo img").first.wait_for()
        one.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")

    picture("phone-report", 360, None, f"/requests/new?place={story.village_id}", write)
    picture("phone-receipt", 360, None, story.receipt)
    picture("phone-today", 360, "grid", "/today")
    picture("desk", 1280, "town", f"/desk?open={story.id}")
    picture("overview", 1280, "county", "/overview")
