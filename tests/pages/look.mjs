// Opens Rung's reports in a headless Chromium and holds them against what they promise: nothing for axe to find in light, dark
// and on paper, nothing that the page's own policy had to stop, no script, and no wider than a sheet of A4.
//   node look.mjs FOLDER [--pictures]
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [folder, flag] = process.argv.slice(2);
const pictures = flag === "--pictures";
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
if (pages.length === 0) throw new Error(`no page in ${folder}`);

const kPaperWidth = Math.round((210 - 2 * 15) / 25.4 * 96);  // what A4 leaves between the page's own margins, in CSS pixels
const media = [
    { name: "light", emulate: { media: "screen", colorScheme: "light" }, width: 1100 },
    { name: "dark", emulate: { media: "screen", colorScheme: "dark" }, width: 1100 },
    { name: "narrow", emulate: { media: "screen", colorScheme: "light" }, width: 390 },
    { name: "print", emulate: { media: "print", colorScheme: "light" }, width: kPaperWidth },
];

let faults = 0;
const tell = (where, what) => { faults += 1; console.error(`${where}: ${what}`); };

const browser = await chromium.launch({
    executablePath: process.env.RUNG_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
           "--disable-component-update", "--disable-sync"],
});
for (const name of pages) {
    const url = pathToFileURL(resolve(folder, name)).href;
    for (const { name: medium, emulate, width } of media) {
        const where = `${name} (${medium})`;
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        page.on("console", (message) => tell(where, `the console says: ${message.text()}`));
        page.on("pageerror", (error) => tell(where, `the page fails: ${error.message}`));
        page.on("request", (request) => { if (request.url() !== url) tell(where, `asks for ${request.url()}`); });
        await page.emulateMedia(emulate);
        await page.goto(url);
        if (await page.locator("script").count() > 0) tell(where, "holds a script");
        // Everything is to be looked at, what opens by a click too.
        if (medium !== "print") for (const details of await page.locator("details").all()) await details.evaluate((d) => { d.open = true; });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) tell(where, `is ${wide} pixels wide, and ${width} are there`);
        if (medium === "print") {
            // What scrolls on a screen is cut off on paper.
            const cut = await page.evaluate((most) => [...document.querySelectorAll("table, svg")]
                .filter((e) => e.getBoundingClientRect().right > most + 1)
                .map((e) => e.closest("section")?.querySelector("h2")?.textContent ?? e.tagName), width);
            for (const what of cut) tell(where, `"${what}" does not fit the paper`);
        }
        await page.evaluate(axe);
        const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        for (const one of found.violations)
            tell(where, `axe ${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((n) => n.html).join("  ")}`);
        if (pictures) await page.screenshot({ path: join(folder, `${name}-${medium}.png`), fullPage: true });
        await page.close();
    }
    if (pictures) {
        const page = await browser.newPage();
        await page.goto(url);
        await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
        await page.close();
    }
}
await browser.close();
console.log(`${pages.length} pages in ${media.length} media: ${faults === 0 ? "nothing found" : `${faults} faults`}`);
process.exit(faults === 0 ? 0 : 1);
