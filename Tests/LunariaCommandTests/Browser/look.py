"""Shows pages in Chromium, and prints a line for whatever is wrong with them.

    look.py FOLDER VIEWS PAGE...

VIEWS names views of the list below, separated by commas. A picture of each page in each of them goes into FOLDER, and for
`paper` what would be printed, too. The pages themselves run no script: the questions are asked through the DevTools
protocol, over a pipe.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
import zlib

# Width, height, medium, colours; A4 is 182 mm (688 px) wide between its margins.
VIEWS = {
    "wide": (1280, 900, "screen", "light"),
    "narrow": (390, 844, "screen", "light"),
    "wide-dark": (1280, 900, "screen", "dark"),
    "narrow-dark": (390, 844, "screen", "dark"),
    "paper": (688, 1000, "print", "light"),
}

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "questions.js"), encoding="utf-8") as file:
    QUESTIONS = file.read()


class Browser:
    """Chromium with one tab, asked through a pipe."""

    def __init__(self, profile):
        to_browser, self.writing = os.pipe()
        self.reading, from_browser = os.pipe()

        def connect():
            # The protocol's places are 3 and 4; copies elsewhere first, as the pipes may have these very numbers.
            source, target = os.dup(to_browser), os.dup(from_browser)
            os.dup2(source, 3)
            os.dup2(target, 4)

        self.process = subprocess.Popen(
            ["/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-extensions", "--disable-background-networking", "--hide-scrollbars",
             "--remote-debugging-pipe", "--user-data-dir=" + profile, "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, close_fds=False,
            preexec_fn=connect)
        os.close(to_browser)
        os.close(from_browser)
        self.rest, self.number, self.events, self.session = b"", 0, [], None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")

    def read(self):
        while b"\0" not in self.rest:
            part = os.read(self.reading, 1 << 20)
            if not part:
                raise SystemExit("Chromium ended before it was asked everything")
            self.rest += part
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    def ask(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.writing, data):]
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, page):
        self.events = []
        self.ask("Page.navigate", url="file://" + os.path.abspath(page))
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.read())

    def complaints(self):
        """What the browser logged, and what the page asked the network for."""
        found = []
        for event in self.events:
            params = event.get("params", {})
            if event.get("method") == "Log.entryAdded":
                found.append(params["entry"]["text"])
            elif event.get("method") == "Runtime.exceptionThrown":
                found.append(params["exceptionDetails"]["text"])
            elif event.get("method") == "Network.requestWillBeSent" and params.get("type") != "Document":
                found.append("asks for " + params["request"]["url"])
        return found

    def close(self):
        self.session = None
        self.ask("Browser.close")
        self.process.wait()


def is_blank(png):
    """Whether a picture has one colour: the bytes of its lines are then nearly all the same."""
    place, data = 8, b""
    while place < len(png):
        length = int.from_bytes(png[place:place + 4], "big")
        if png[place + 4:place + 8] == b"IDAT":
            data += png[place + 8:place + 8 + length]
        place += length + 12
    return len(set(zlib.decompress(data))) < 16


def print_page(browser, target):
    browser.ask("Emulation.clearDeviceMetricsOverride")
    browser.ask("Emulation.setEmulatedMedia", media="", features=[])
    pdf = base64.b64decode(browser.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
    with open(target, "wb") as file:
        file.write(pdf)
    return [] if pdf.startswith(b"%PDF-") else ["what is printed is no PDF"]


def look(browser, page, folder, view):
    """What is wrong with the page that is open, in a view."""
    width, height, medium, colours = VIEWS[view]
    browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    browser.ask(
        "Emulation.setEmulatedMedia", media=medium, features=[{"name": "prefers-color-scheme", "value": colours}])
    answer = browser.ask("Runtime.evaluate", expression=QUESTIONS, returnByValue=True)
    if "exceptionDetails" in answer:
        raise SystemExit(f"{page}: {answer['exceptionDetails']}")
    found = answer["result"]["value"]
    clip = {"x": 0, "y": 0, "width": width, "height": min(found["height"], 12000), "scale": 1}
    png = base64.b64decode(browser.ask("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)["data"])
    target = os.path.join(folder, os.path.splitext(os.path.basename(page))[0])
    with open(f"{target}-{view}.png", "wb") as file:
        file.write(png)
    problems = found["problems"] + (["nothing is to be seen"] if is_blank(png) else [])
    return problems + (print_page(browser, target + ".pdf") if view == "paper" else [])


def main(folder, views, pages):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        for page in pages:
            browser.open(page)
            for view in views:
                for problem in look(browser, page, folder, view):
                    print(f"{os.path.basename(page)}, {view}: {problem}")
            for complaint in browser.complaints():
                print(f"{os.path.basename(page)}: {complaint}")
        browser.close()
    print(f"looked at {len(pages)} pages")


main(sys.argv[1], sys.argv[2].split(","), sys.argv[3:])
