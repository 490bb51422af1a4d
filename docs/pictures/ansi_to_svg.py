#!/usr/bin/env python3
"""Turns a captured terminal screen with colours into an SVG picture.

usage: tmux capture-pane -ep | ansi_to_svg.py TITLE > picture.svg
"""
import html
import re
import sys
import unicodedata

CELL_W, CELL_H, PAD, BAR = 8.4, 18, 16, 30
INK, PAPER, FRAME = "#d8dee9", "#161b22", "#2b323c"
NAMED = ["#3b4252", "#f08080", "#8fce9b", "#e6c274", "#7fb4f0", "#c9a0e8", "#7fd1d1", "#d8dee9",
         "#8b949e", "#ff9d94", "#a9e4b3", "#f4d48a", "#9cc8ff", "#dcbcf5", "#9fe3e3", "#ffffff"]


def indexed(n):
    """Colour n of the 256-colour palette."""
    if n < 16:
        return NAMED[n]
    if n >= 232:
        return "#" + f"{8 + 10 * (n - 232):02x}" * 3
    n -= 16
    return "#" + "".join(f"{(0 if v == 0 else 55 + 40 * v):02x}" for v in (n // 36, n // 6 % 6, n % 6))


def restyle(style, codes):
    """The style after one SGR sequence."""
    style, codes = dict(style), [int(c or 0) for c in codes.split(";")] if codes else [0]
    while codes:
        c = codes.pop(0)
        if c == 0: style = {}
        elif c == 1: style["bold"] = True
        elif c == 2: style["dim"] = True
        elif c == 3: style["italic"] = True
        elif c == 4: style["line"] = True
        elif c == 7: style["swap"] = True
        elif c in (22, 23, 24, 27):
            for key in {22: ("bold", "dim"), 23: ("italic",), 24: ("line",), 27: ("swap",)}[c]: style.pop(key, None)
        elif c in (39, 49): style.pop("ink" if c == 39 else "paper", None)
        elif c in (38, 48):
            kind = codes.pop(0)
            colour = indexed(codes.pop(0)) if kind == 5 else "#" + "".join(f"{codes.pop(0):02x}" for _ in range(3))
            style["ink" if c == 38 else "paper"] = colour
        elif 30 <= c <= 37: style["ink"] = NAMED[c - 30]
        elif 90 <= c <= 97: style["ink"] = NAMED[c - 82]
        elif 40 <= c <= 47: style["paper"] = NAMED[c - 40]
    return style


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def runs(line, style):
    """Stretches of one line in one style, and the style it ends with."""
    out = []
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        match = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if match: style = restyle(style, match.group(1))
        elif part: out.append((re.sub(r"\x1b[^m]*", "", part), style))
    return out, style


def main():
    title = sys.argv[1] if len(sys.argv) > 1 else ""
    lines, style, rows = sys.stdin.read().rstrip("\n").split("\n"), {}, []
    for line in lines:
        row, style = runs(line.rstrip(), style)
        rows.append(row)
    columns = max(80, max((sum(width(t) for t, _ in row) for row in rows), default=0))
    w, h = columns * CELL_W + 2 * PAD, len(rows) * CELL_H + 2 * PAD + BAR
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.0f} {h:.0f}" width="{w:.0f}" role="img" '
          f'aria-label="{html.escape(title)}">')
    print(f'<rect width="100%" height="100%" rx="10" fill="{PAPER}"/><path d="M0 {BAR}H{w:.0f}" stroke="{FRAME}"/>')
    print(f'<text x="{w / 2:.0f}" y="20" fill="#8b949e" font-family="sans-serif" font-size="13" '
          f'text-anchor="middle">{html.escape(title)}</text>')
    print('<g font-family="\'DejaVu Sans Mono\',Menlo,Consolas,monospace" font-size="14" xml:space="preserve">')
    for no, row in enumerate(rows):
        x, y = 0, BAR + PAD + no * CELL_H
        for text, s in row:
            ink, paper = s.get("ink", INK), s.get("paper")
            if s.get("swap"): ink, paper = paper or PAPER, ink
            if paper:
                print(f'<rect x="{PAD + x * CELL_W:.1f}" y="{y}" width="{width(text) * CELL_W:.1f}" height="{CELL_H}" '
                      f'fill="{paper}"/>')
            extra = "".join((' font-weight="bold"' if s.get("bold") else "", ' opacity=".65"' if s.get("dim") else "",
                             ' font-style="italic"' if s.get("italic") else "",
                             ' text-decoration="underline"' if s.get("line") else ""))
            # Word by word: how a viewer treats runs of spaces then does not matter.
            for word in re.finditer(r"\S+", text):
                at = x + width(text[:word.start()])
                print(f'<text x="{PAD + at * CELL_W:.1f}" y="{y + 14}" textLength="{width(word.group()) * CELL_W:.1f}" '
                      f'fill="{ink}"{extra}>{html.escape(word.group())}</text>')
            x += width(text)
    print("</g></svg>")


main()
