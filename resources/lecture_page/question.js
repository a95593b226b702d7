// Questions: what would give an answer away is hidden until somebody has answered, or has asked to be told.
"use strict";

class Question {
  constructor(section, scene) {
    this.section = section;
    this.scene = scene;
    this.result = section.querySelector(".result");
    section.querySelector(".tell").addEventListener("click", () => this.reveal(""));
    if (scene.question.choices) this.offerChoices();
    else if (scene.question.draw) this.offerDrawing();
    else this.offerNumber();
  }

  offerChoices() {
    this.buttons = [...this.section.querySelectorAll(".choice")];
    this.buttons.forEach((button, number) => button.addEventListener("click", () => this.choose(number)));
  }

  choose(number) {
    const { answer, choices } = this.scene.question;
    const right = number === answer;
    if (!right) this.mark(number, "wrong", words.yours);
    this.reveal(right ? words.right : filled(words.wrong, { answer: choices[answer] }));
  }

  mark(number, role, text) {
    this.buttons[number].classList.add(role);
    element("span", { class: "mark" }, this.buttons[number], text);
  }

  offerNumber() {
    const field = this.section.querySelector(".number-guess"), button = this.section.querySelector(".compare");
    const compare = () => {
      const guess = numberIn(field.value, this.scene.question.scale);
      if (guess === null) { this.say(field.value.trim() && words.noNumber); field.focus(); return; }
      this.reveal(filled(words.compared, { guess: signed(guess), measured: signed(this.scene.question.measured) }));
    };
    button.addEventListener("click", compare);
    field.addEventListener("keydown", (event) => event.key === "Enter" && compare());
  }

  offerDrawing() {
    this.sketch = new Sketch(this.section.querySelector(".sketch"), this.scene);
    this.section.querySelector(".compare").addEventListener("click", () => {
      this.guess = this.sketch.points;
      this.reveal(words.drawn);
    });
  }

  reveal(text) {
    const { question } = this.scene;
    if (this.buttons) {
      this.mark(question.answer, "right", "✓");
      for (const button of this.buttons) button.disabled = true;
    }
    for (const part of this.section.querySelectorAll(".until")) part.hidden = true;
    for (const part of this.section.querySelectorAll(".answer")) part.hidden = false;
    const measured = question.measured === undefined ? "" : filled(words.measured, { measured: signed(question.measured) });
    this.say(text || measured);
    unfold(this.section, this.scene, this.guess);
    if (!this.result.hidden) this.result.focus();
  }

  say(text) {
    this.result.textContent = text;
    this.result.hidden = !text;
  }
}

// A profile to be drawn, on an axis that tells nothing but what is given: the output, for nobody can know the level.
class Sketch {
  constructor(mount, scene) {
    this.layers = scene.runs[0].weighted;
    this.names = scene.runs[0].layers;
    [this.low, this.high] = scene.question.range;
    this.given = scene.question.given;
    this.points = this.layers.map(() => this.given ?? (this.low + this.high) / 2);
    this.layer = 0;
    this.chart = new Chart(mount, 0.5);
    this.chart.draw = () => this.draw();
    this.told = element("div", { class: "told" }, mount);
    this.listen(this.chart.svg);
    this.pick(0);
  }

  listen(svg) {
    svg.style.touchAction = "none";
    svg.setAttribute("tabindex", 0);
    svg.setAttribute("role", "slider");
    svg.setAttribute("aria-label", words.drawHelp);
    svg.addEventListener("pointerdown", (event) => {
      svg.setPointerCapture(event.pointerId);
      this.begun = null;
      this.drag(event);
    });
    svg.addEventListener("pointermove", (event) => event.buttons && this.drag(event));
    svg.addEventListener("keydown", (event) => {
      const across = { ArrowLeft: -1, ArrowRight: 1 }, up = { ArrowUp: 0.5, ArrowDown: -0.5, PageUp: 3, PageDown: -3 };
      if (event.key in across) this.pick(this.layer + across[event.key]);
      else if (event.key in up) this.set(this.layer, this.points[this.layer] + up[event.key]);
      else return;
      event.preventDefault();
    });
  }

  // A quick stroke meets few points: those between two are drawn too.
  drag(event) {
    const box = this.chart.svg.getBoundingClientRect();
    const value = this.chart.value(event.clientY - box.top);
    const layer = this.within(Math.floor((event.clientX - box.left - this.chart.left) / this.pitch));
    const from = this.begun || { layer, value };
    const count = Math.max(1, Math.abs(layer - from.layer));
    for (let k = 0; k <= count; k += 1) {
      this.set(Math.round(from.layer + ((layer - from.layer) * k) / count), from.value + ((value - from.value) * k) / count);
    }
    this.begun = { layer, value };
    this.pick(layer);
  }

  within(layer) { return Math.min(Math.max(layer, 0), this.layers.length - 1); }

  isGiven(layer) { return this.given !== null && layer === this.layers.length - 1; }

  set(layer, value) {
    if (!this.isGiven(layer)) this.points[layer] = Math.min(Math.max(value, this.low), this.high);
    this.pick(layer);
  }

  pick(layer) {
    this.layer = this.within(layer);
    const now = this.points[this.layer], given = this.isGiven(this.layer) ? ` (${words.given})` : "";
    this.told.textContent = `${this.names[this.layers[this.layer]]}: ${power(now)}${given}`;
    const values = { valuemin: this.low, valuemax: this.high, valuenow: now, valuetext: this.told.textContent };
    for (const [key, value] of Object.entries(values)) this.chart.svg.setAttribute(`aria-${key}`, value);
    this.chart.renew();
  }

  draw() {
    const { chart, low, high } = this;
    chart.frame(low, high, wholeTicks(low, high, 5), (mark) => `10${raised(mark)}`, words.axes.weight);
    this.pitch = chart.pitch(this.layers.length);
    this.points.forEach((value, layer) => {
      const middle = chart.left + this.pitch * (layer + 0.5), width = this.pitch * 0.72;
      const role = this.isGiven(layer) ? "neutral" : "sketched";
      const box = { class: role, x: middle - width / 2, y: chart.y(value), width };
      element("rect", { ...box, height: Math.max(1, chart.bottom - chart.y(value)) }, chart.svg);
      if (this.isGiven(layer)) {
        const at = { x: Math.min(middle + 20, chart.right), y: chart.y(value) - 9, "text-anchor": "end" };
        element("text", at, chart.svg, power(value));
      }
      if (layer === this.layer) element("circle", { class: "handle", cx: middle, cy: chart.y(value), r: 6 }, chart.svg);
    });
    element("text", { x: chart.left, y: chart.height - 6 }, chart.svg, words.inputSide);
    const end = Math.max(chart.left + this.pitch * this.layers.length, chart.left + 160); // two names side by side
    element("text", { x: Math.min(end, chart.right), y: chart.height - 6, "text-anchor": "end" }, chart.svg, words.outputSide);
  }
}

// What a scene shows, made when it is first seen.
function unfold(section, scene, guess) {
  const mount = section.querySelector(".recorded");
  if (!mount || mount.childElementCount) return;
  const player = new Player(mount, scene);
  if (guess) { player.guess = guess; player.show(player.step); }
}

document.querySelectorAll("section.scene").forEach((section, number) => {
  const scene = recorded.scenes[number];
  if (scene.question) new Question(section, scene);
  else unfold(section, scene);
});
