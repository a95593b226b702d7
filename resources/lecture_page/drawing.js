// Drawing: small SVG charts in pixels, so that type stays as large as the reader's, and numbers as people read them.
"use strict";
const SVG = "http://www.w3.org/2000/svg";
const ZERO = "0"; // an exact zero, whose logarithm is no number; null is what was not measured
const WIDEST = 96; // pixels for a layer
const RAISED = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };
const recorded = JSON.parse(document.getElementById("recorded").textContent);
const words = recorded.words;

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (field, name) => (name in values ? String(values[name]) : field));
}

function element(name, attributes, parent, text) {
  const made = name in { svg: 1, g: 1, rect: 1, line: 1, path: 1, text: 1, circle: 1 }
    ? document.createElementNS(SVG, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text; // never as markup
  if (parent) parent.append(made);
  return made;
}

function raised(exponent) {
  return [...String(exponent)].map((sign) => RAISED[sign]).join("");
}

function power(logarithm) {
  if (logarithm === ZERO) return words.zero;
  if (logarithm === null || logarithm === undefined) return words.nothing;
  let exponent = Math.floor(logarithm);
  let figures = Math.pow(10, logarithm - exponent).toFixed(2);
  if (figures === "10.00") { figures = "1.00"; exponent += 1; }
  return exponent >= -2 && exponent <= 3
    ? signed(Math.pow(10, logarithm)) : `${figures} · 10${raised(exponent)}`;
}

function signed(value) {
  if (value === null || value === undefined) return words.nothing;
  const size = Math.abs(value);
  const text = size !== 0 && (size >= 1e5 || size < 1e-4) ? scientific(size) : String(Number(size.toPrecision(3)));
  return value < 0 ? `−${text}` : text;
}

function scientific(size) {
  const [figures, exponent] = size.toExponential(2).split("e");
  return `${figures} · 10${raised(Number(exponent))}`;
}

function isNumber(value) {
  return typeof value === "number";
}

// The numbers between two that are labelled, at most so many.
function ticks(low, high, most) {
  const rough = (high - low) / most || 1;
  const size = Math.pow(10, Math.floor(Math.log10(rough)));
  const step = [1, 2, 5, 10].map((times) => times * size).find((each) => each >= rough);
  const found = [];
  for (let k = Math.ceil(low / step); k * step <= high + 1e-9 * step; k += 1) found.push(k * step);
  return found;
}

function wholeTicks(low, high, most) {
  const step = Math.max(1, Math.ceil((high - low) / most));
  const found = [];
  for (let k = Math.ceil(low / step); k * step <= high; k += 1) found.push(k * step);
  return found;
}

// Heights of labels, so far apart that each can be read; their order is that of the heights that they would have.
function apart(heights, least, lowest) {
  const order = heights.map((_, number) => number).sort((a, b) => heights[a] - heights[b]);
  const found = heights.slice();
  order.forEach((number, k) => k && (found[number] = Math.max(found[number], found[order[k - 1]] + least)));
  let limit = lowest;
  for (const number of order.reverse()) {
    found[number] = Math.min(found[number], limit);
    limit = found[number] - least;
  }
  return found;
}

// A frame with its axis: `scale.y` tells where a value stands, `scale.label` what is written beside the grid.
class Chart {
  constructor(parent, share) {
    this.svg = element("svg", { class: "chart" }, parent);
    this.share = share;
    this.draw = () => {};
    new ResizeObserver(() => this.renew()).observe(this.svg);
  }

  renew() {
    const width = Math.round(this.svg.clientWidth || this.svg.getBoundingClientRect().width);
    if (width < 40) return;
    this.width = width;
    this.height = Math.round(Math.min(Math.max(width * this.share, 150), 320));
    this.svg.setAttribute("height", this.height);
    this.svg.setAttribute("viewBox", `0 0 ${width} ${this.height}`);
    this.svg.replaceChildren();
    this.draw(this);
  }

  // How wide the place of a layer is: a few layers leave some room, so that bars stay bars.
  pitch(count) {
    return Math.min((this.right - this.left) / count, WIDEST);
  }

  frame(low, high, marks, label, name) {
    const left = 52, top = 24, bottom = this.height - 34;
    this.left = left;
    this.right = this.width - 12;
    this.bottom = bottom;
    this.y = (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top);
    this.value = (y) => low + ((bottom - y) / (bottom - top)) * (high - low);
    for (const mark of marks) {
      const y = this.y(mark);
      element("line", { class: "grid", x1: left, x2: this.right, y1: y, y2: y }, this.svg);
      element("text", { x: left - 6, y: y + 4, "text-anchor": "end" }, this.svg, label(mark));
    }
    element("text", { x: 0, y: 12 }, this.svg, name);
  }
}
