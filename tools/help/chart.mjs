// Small charts as SVG, for the help: a plane with two axes, and lines, marks and words on it. Colours
// follow the reader's light or dark theme, inside an <img> too.
import { scaleLinear } from "d3-scale";
import { escape } from "./markdown.mjs";

const WIDTH = 480;
const HEIGHT = 300;
const PLANE = { left: 64, right: WIDTH - 16, top: 30, bottom: HEIGHT - 48 };

const STYLE = `
  text { font: 13px "Segoe UI", system-ui, sans-serif; fill: var(--ink); }
  svg { --ink: #1c2733; --quiet: #54616e; --line: #d5dbe1; --kept: #12907e; --quoted: #c06a10; --paper: #ffffff; }
  .quiet { fill: var(--quiet); }
  .grid { stroke: var(--line); }
  .kept { stroke: var(--kept); } .quoted { stroke: var(--quoted); } .list { stroke: var(--quiet); stroke-dasharray: 5 4; }
  .curve { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
  .keptArea { fill: var(--kept); } .quotedArea { fill: var(--quoted); } .faint { opacity: 0.18; }
  .dot { fill: var(--paper); stroke-width: 2.5; }
  .keptText { fill: var(--kept); } .quotedText { fill: var(--quoted); } .middle { text-anchor: middle; } .end { text-anchor: end; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e8ecf0; --quiet: #a9b4bf; --line: #3a424b; --kept: #2fb39f; --quoted: #e59a4a; --paper: #16191d; }
  }`;

/** @typedef {{ from: number, to: number, ticks: number[], show: (value: number) => string, title: string }} Axis */

export class Chart {
  #parts = [];

  /**
   * @param {string} title what the picture shows, for those who cannot see it
   * @param {Axis} across
   * @param {Axis} up
   */
  constructor(title, across, up) {
    this.title = title;
    this.x = scaleLinear([across.from, across.to], [PLANE.left, PLANE.right]);
    this.y = scaleLinear([up.from, up.to], [PLANE.bottom, PLANE.top]);
    this.#axes(across, up);
  }

  /** @param {[number, number][]} points */
  curve(kind, points) {
    return this.#add(`<path class="curve ${kind}" d="${this.#path(points)}"/>`);
  }

  /** What lies between a curve and a level. */
  area(kind, points, level) {
    const [first, last] = [points[0], points.at(-1)];
    const closed = [...points, [last[0], level], [first[0], level]];
    return this.#add(`<path class="${kind}Area faint" d="${this.#path(closed)}Z"/>`);
  }

  bar(kind, from, to, low, high) {
    const [left, right] = [this.x(from), this.x(to)];
    const [top, bottom] = [this.y(Math.max(low, high)), this.y(Math.min(low, high))];
    const box = `x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(Math.max(1, bottom - top))}"`;
    return this.#add(`<rect class="${kind}Area" ${box}/>`);
  }

  dot(kind, x, y) {
    return this.#add(
      `<circle class="dot ${kind}" cx="${round(this.x(x))}" cy="${round(this.y(y))}" r="5"/>`,
    );
  }

  /** Words near a point: `dx` and `dy` are pixels from it. */
  words(text, x, y, { dx = 0, dy = 0, kind = "" } = {}) {
    const at = `x="${round(this.x(x) + dx)}" y="${round(this.y(y) + dy)}"`;
    return this.#add(`<text class="${kind}" ${at}>${escape(text)}</text>`);
  }

  upright(x) {
    return this.#add(this.#line([this.x(x), PLANE.top], [this.x(x), PLANE.bottom]));
  }

  toString() {
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`,
      `<title>${escape(this.title)}</title>`,
      `<style>${STYLE}\n</style>`,
      ...this.#parts,
      `</svg>`,
      "",
    ].join("\n");
  }

  #axes(across, up) {
    for (const tick of up.ticks) {
      this.#add(this.#line([PLANE.left, this.y(tick)], [PLANE.right, this.y(tick)]));
      this.#label(up.show(tick), PLANE.left - 8, this.y(tick) + 4, "quiet end");
    }
    for (const tick of across.ticks) {
      this.#label(across.show(tick), this.x(tick), PLANE.bottom + 18, "quiet middle");
    }
    this.#label(across.title, (PLANE.left + PLANE.right) / 2, HEIGHT - 8, "middle");
    this.#label(up.title, 8, 13, "");
  }

  #label(text, x, y, kind) {
    this.#add(`<text class="${kind}" x="${round(x)}" y="${round(y)}">${escape(text)}</text>`);
  }

  #line([x1, y1], [x2, y2]) {
    return `<line class="grid" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
  }

  #path(points) {
    return points
      .map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(this.x(x))} ${round(this.y(y))}`)
      .join("");
  }

  #add(part) {
    this.#parts.push(part);
    return this;
  }
}

function round(pixels) {
  return Math.round(pixels * 10) / 10;
}
