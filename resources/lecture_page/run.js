// A recorded run: its steps can be scrubbed, the bars of its layers and its loss follow, and every value can be read.
"use strict";
const MEASURES = ["relative", "delta", "weight", "update", "signal"];
const STILL = matchMedia("(prefers-reduced-motion: reduce)");

class Recording {
  constructor(run, number) {
    Object.assign(this, run);
    this.number = number;
    this.steps = this.to[this.to.length - 1] + 1;
  }

  // Which point holds a step; of a run that has ended, the last.
  at(step) {
    let low = 0, high = this.first.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.first[middle] <= step) low = middle; else high = middle - 1;
    }
    return low;
  }

  value(measure, point, layer) {
    if (measure !== "relative") return this[measure][point][layer];
    const own = this.delta[point][layer], last = this.hidden === null ? null : this.delta[point][this.hidden];
    if (own === ZERO || own === null) return own;
    return isNumber(last) ? own - last : null;
  }

  state(point, layer) {
    const own = this.delta[point][layer];
    if (own === ZERO) return "zero";
    const relative = this.value("relative", point, layer);
    if (!isNumber(relative)) return "neutral";
    return relative <= -recorded.sick ? "cold" : relative >= recorded.sick ? "hot" : "neutral";
  }

  told(point) {
    const first = this.first[point], last = this.to[point];
    return first === last ? filled(words.step, { step: first }) : filled(words.mean, { first, last });
  }
}

class Player {
  constructor(mount, scene) {
    this.scene = scene;
    this.runs = scene.runs.map((run, number) => new Recording(run, number));
    this.last = Math.max(...this.runs.map((run) => run.steps)) - 1;
    this.step = this.last;
    const relative = this.runs.some((run) => run.hidden !== null); // else there is nothing to be divided by
    this.measures = MEASURES.filter((measure) => measure !== "relative" || relative);
    this.measure = this.measures.includes(scene.measure) ? scene.measure : this.measures[0];
    this.guess = null;
    this.layers = this.runs.map(() => 0);
    this.ranges = {};
    this.makeControls(mount);
    const places = [element("div", {}, mount), element("div", {}, mount)];
    if (scene.lossFirst) places.reverse(); // what the scene is about stands above
    const charts = element("div", { class: "runs" }, places[0]);
    this.profiles = this.runs.map((run) => new Profile(this, run, charts));
    if (this.last > 0 && this.runs.some((run) => run.loss.some(isNumber))) this.loss = new Loss(this, places[1]);
    this.makeTables(mount);
    this.show(this.last);
  }

  makeControls(mount) {
    const row = element("div", { class: "controls" }, mount);
    if (this.last > 0) {
      this.play = element("button", { type: "button", class: "play" }, row, words.play);
      this.play.hidden = STILL.matches;
      this.play.addEventListener("click", () => this.toggle());
      this.slider = element("input", { type: "range", min: 0, max: this.last, step: 1, "aria-label": words.slider }, row);
      this.slider.addEventListener("input", () => { this.pause(); this.show(Number(this.slider.value)); });
    }
    this.output = element("output", {}, row);
    const choice = element("select", { "aria-label": words.measure }, row);
    for (const measure of this.measures) element("option", { value: measure }, choice, words.measures[measure]);
    choice.value = this.measure;
    choice.addEventListener("change", () => { this.measure = choice.value; this.show(this.step); });
  }

  toggle() {
    if (this.playing) { this.pause(); return; }
    this.playing = { from: this.step >= this.last ? 0 : this.step, since: performance.now() };
    this.play.textContent = words.pause;
    requestAnimationFrame((now) => this.advance(now));
  }

  // A whole run takes eight seconds, however many steps it has.
  advance(now) {
    if (!this.playing) return;
    const passed = Math.max(0, now - this.playing.since) / 8000;
    this.show(Math.min(this.last, Math.floor(this.playing.from + passed * (this.last + 1))));
    if (this.step >= this.last) this.pause();
    else requestAnimationFrame((later) => this.advance(later));
  }

  pause() {
    this.playing = null;
    if (this.play) this.play.textContent = words.play;
  }

  show(step) {
    this.step = Math.min(Math.max(step, 0), this.last);
    const seen = this.runs.map((run) => run.told(run.at(this.step)));
    this.alike = seen.every((each) => each === seen[0]); // else each profile tells what it shows
    const told = this.alike ? seen[0] : filled(words.step, { step: this.step });
    if (this.slider) {
      this.slider.value = this.step;
      this.slider.setAttribute("aria-valuetext", told);
    }
    this.output.textContent = told;
    for (const profile of this.profiles) profile.show();
    if (this.loss) this.loss.renew();
    if (this.values.open) this.fillTables();
  }

  // One scale for all steps and all runs: what is compared is drawn on the same.
  range(measure) {
    if (!(measure in this.ranges)) {
      let low = Infinity, high = -Infinity;
      for (const run of this.runs) {
        run.delta.forEach((row, point) => row.forEach((_, layer) => {
          const value = run.value(measure, point, layer);
          if (isNumber(value)) { low = Math.min(low, value); high = Math.max(high, value); }
        }));
      }
      this.ranges[measure] = low > high ? [-1, 0] : [Math.floor(low) - 0.5, Math.ceil(high) + 0.001];
    }
    const [low, high] = this.ranges[measure], drawn = (this.guess || []).filter(isNumber);
    return measure === "weight" && drawn.length
      ? [Math.min(low, Math.floor(Math.min(...drawn))), Math.max(high, Math.max(...drawn))] : [low, high];
  }

  makeTables(mount) {
    this.values = element("details", { class: "values" }, mount);
    element("summary", {}, this.values, words.values);
    this.values.addEventListener("toggle", () => this.values.open && this.fillTables());
    this.tables = this.runs.map(() => element("table", {}, this.values));
  }

  fillTables() {
    this.runs.forEach((run, number) => {
      const table = this.tables[number], point = run.at(this.step);
      table.replaceChildren();
      element("caption", {}, table, [run.label, run.told(point)].filter(Boolean).join(" · "));
      const head = element("tr", {}, element("thead", {}, table));
      for (const name of [words.layer, ...this.measures.map((measure) => words.measures[measure])]) {
        element("th", { scope: "col" }, head, name);
      }
      const body = element("tbody", {}, table);
      run.layers.forEach((name, layer) => {
        const row = element("tr", {}, body);
        element("th", { scope: "row" }, row, name);
        for (const measure of this.measures) element("td", {}, row, power(run.value(measure, point, layer)));
      });
    });
  }
}

class Profile {
  constructor(player, run, parent) {
    this.player = player;
    this.run = run;
    this.layer = 0;
    const figure = element("figure", {}, parent);
    if (run.label) element("figcaption", {}, figure, `${run.number + 1} · ${run.label}`);
    this.chart = new Chart(figure, 0.5);
    this.chart.draw = () => this.draw();
    this.told = element("div", { class: "told" }, figure);
    this.listen(this.chart.svg);
  }

  listen(svg) {
    const attributes = { tabindex: 0, role: "slider", "aria-label": words.layer, "aria-valuemin": 1,
      "aria-valuemax": this.run.layers.length };
    for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
    const point = (event) => {
      const x = event.clientX - svg.getBoundingClientRect().left;
      this.pick(Math.floor((x - this.chart.left) / this.pitch));
    };
    svg.addEventListener("pointermove", point);
    svg.addEventListener("pointerdown", point);
    svg.addEventListener("keydown", (event) => {
      const moves = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -1e9, End: 1e9 };
      if (event.key in moves) { event.preventDefault(); this.pick(this.layer + moves[event.key]); }
    });
  }

  pick(layer) {
    this.layer = Math.min(Math.max(layer, 0), this.run.layers.length - 1);
    this.show();
  }

  show() {
    const { run, player } = this, point = run.at(player.step);
    const value = power(run.value(player.measure, point, this.layer));
    const layer = `${run.layers[this.layer]}: ${words.measures[player.measure]} ${value}`;
    const loss = isNumber(run.loss[point]) ? filled(words.lossIs, { loss: signed(run.loss[point]) }) : "";
    const right = run.accuracy && isNumber(run.accuracy[point])
      ? filled(words.accuracyIs, { share: (100 * run.accuracy[point]).toFixed(0) }) : "";
    const end = run.ended !== null && player.step >= run.ended ? filled(words.ended, { step: run.ended }) : "";
    const seen = player.alike ? "" : run.told(point);
    this.told.textContent = [seen, layer, loss, right, end].filter(Boolean).join(" · ");
    this.chart.svg.setAttribute("aria-valuenow", this.layer + 1);
    this.chart.svg.setAttribute("aria-valuetext", this.told.textContent);
    this.chart.renew();
  }

  draw() {
    const { chart, run, player } = this, [low, high] = player.range(player.measure), point = run.at(player.step);
    chart.frame(low, high, wholeTicks(low, high, 5), (mark) => `10${raised(mark)}`, words.axes[player.measure]);
    this.pitch = chart.pitch(run.layers.length);
    run.layers.forEach((_, layer) => this.bar(layer, run.value(player.measure, point, layer), run.state(point, layer)));
    this.names(run.layers.length);
    if (player.guess && player.measure === "weight" && run.number === 0) this.guessed(player.guess);
  }

  bar(layer, value, state) {
    const { chart, pitch } = this, x = chart.left + pitch * layer, middle = x + pitch / 2, below = chart.bottom + 9;
    const width = Math.max(1, pitch * 0.72), top = isNumber(value) ? chart.y(value) : chart.bottom;
    if (isNumber(value)) {
      const box = { class: state, x: middle - width / 2, y: top, width, height: Math.max(1, chart.bottom - top) };
      element("rect", box, chart.svg);
    }
    if (layer === this.layer) {
      const box = { class: "picked", x: middle - width / 2 - 2, y: top - 2, width: width + 4 };
      element("rect", { ...box, height: chart.bottom - top + 4 }, chart.svg);
    }
    if (pitch < 6) return;
    const symbols = { cold: `M${middle - 4},${below - 4}h8l-4,7z`, hot: `M${middle - 4},${below + 3}h8l-4,-7z` };
    if (state in symbols) element("path", { class: state, d: symbols[state] }, chart.svg);
    else element("circle", { class: state, cx: middle, cy: below, r: 3 }, chart.svg);
    if (state === "zero") {
      element("line", { class: "zero", x1: middle - 4, x2: middle + 4, y1: below + 4, y2: below - 4 }, chart.svg);
    }
  }

  names(count) {
    const { chart, pitch } = this, every = Math.max(1, Math.ceil(26 / pitch)), wide = pitch > 40;
    const name = (x, anchor, text) =>
      element("text", { x, y: chart.height - 6, "text-anchor": anchor }, chart.svg, text);
    const middle = (layer) => chart.left + pitch * (layer + 0.5);
    for (let layer = 0; layer < count - 1; layer += every) {
      if (wide || middle(layer) < chart.right - 44) name(middle(layer), "middle", layer + 1);
    }
    name(wide ? middle(count - 1) : chart.right, wide ? "middle" : "end", words.output);
  }

  guessed(points) {
    const { chart, pitch, run } = this;
    const path = run.weighted.map((layer, k) => `${k ? "L" : "M"}${chart.left + pitch * (layer + 0.5)},${chart.y(points[k])}`);
    element("path", { class: "guess", d: path.join("") }, chart.svg);
  }
}

class Loss {
  constructor(player, mount) {
    this.player = player;
    const figure = element("figure", {}, mount);
    element("figcaption", {}, figure, words.lossTitle);
    this.chart = new Chart(figure, 0.36);
    this.chart.draw = () => this.draw();
    const values = player.runs.flatMap((run) => run.loss).filter((value) => isNumber(value) && Number.isFinite(value));
    const least = Math.min(...values), most = Math.max(...values);
    this.logarithmic = least > 0 && most / least > 200;
    const low = this.logarithmic ? Math.log10(least) : Math.min(0, least);
    this.range = [low, this.logarithmic ? Math.log10(most) : most * 1.05 || 1];
    this.chart.svg.setAttribute("aria-hidden", "true"); // the slider and the table say the same
    const scrub = (event) => {
      if (event.type === "pointermove" && !event.buttons) return;
      player.pause();
      player.show(this.stepAt(event.clientX - this.chart.svg.getBoundingClientRect().left));
    };
    this.chart.svg.addEventListener("pointerdown", scrub);
    this.chart.svg.addEventListener("pointermove", scrub);
  }

  stepAt(x) {
    return Math.round(((x - this.chart.left) / (this.right - this.chart.left)) * this.player.last);
  }

  renew() { this.chart.renew(); }

  draw() {
    const { chart, player } = this, [low, high] = this.range;
    const marks = this.logarithmic ? wholeTicks(low, high, 4) : ticks(low, high, 4);
    const label = (mark) => (this.logarithmic ? `10${raised(mark)}` : signed(mark));
    chart.frame(low, high, marks, label, player.runs[0].unit);
    this.right = chart.right - (player.runs.length > 1 ? 20 : 0);
    this.x = (step) => chart.left + (step / player.last) * (this.right - chart.left);
    const ends = player.runs.map((run) => this.curve(run));
    if (ends.length > 1) this.number(ends);
    const now = this.x(player.step);
    element("line", { class: "now", x1: now, x2: now, y1: 18, y2: chart.bottom }, chart.svg);
    for (const step of ticks(0, player.last, 5).filter(Number.isInteger)) {
      element("text", { x: this.x(step), y: chart.height - 14, "text-anchor": "middle" }, chart.svg, step);
    }
    element("text", { x: chart.left, y: chart.height - 1 }, chart.svg, words.stepAxis);
  }

  curve(run) {
    const { chart } = this, place = (value) => chart.y(this.logarithmic ? Math.log10(value) : value);
    let path = "", last = null;
    run.loss.forEach((value, point) => {
      if (!isNumber(value)) return;
      last = [this.x(run.first[point]), place(value)];
      path += `${path ? "L" : "M"}${last[0].toFixed(1)},${last[1].toFixed(1)}`;
    });
    const dashes = ["", "7 4", "2 3", "10 3 2 3"][run.number];
    if (last) element("path", { class: `loss run${this.player.runs.length > 1 ? run.number : ""}`, d: path, "stroke-dasharray": dashes }, chart.svg);
    return last;
  }

  // Which curve is whose, also where several end at one height.
  number(ends) {
    const drawn = ends.map((end, run) => ({ end, run })).filter(({ end }) => end);
    const heights = apart(drawn.map(({ end }) => end[1] + 4), 12, this.chart.bottom + 4);
    drawn.forEach(({ end, run }, k) => {
      element("text", { class: `end run${run}`, x: end[0] + 5, y: heights[k] }, this.chart.svg, run + 1);
    });
  }
}
