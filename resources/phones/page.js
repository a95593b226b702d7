"use strict";
const state = document.body.dataset.state, away = document.getElementById("away");
let timer = 0, pause = 2000, leave = () => {};

async function look() {
  clearTimeout(timer);
  if (document.hidden) return;
  try {
    const reply = await fetch("/state", { cache: "no-store" });
    if (!reply.ok) throw new Error();
    if ((await reply.text()) !== state) { leave(); return location.replace("/"); }
    pause = 2000;
    away.hidden = true;
  } catch {
    pause = Math.min(2 * pause, 16000);
    away.hidden = false;
  }
  later();
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(look, pause + 1000 * Math.random());
}

document.addEventListener("visibilitychange", look);
later();

const sign = document.getElementById("sign");
if (sign) {
  const field = document.querySelector("input[name=answer]");
  field.inputMode = "decimal";
  sign.hidden = false;
  sign.onclick = () => { field.value = /^[-−]/.test(field.value) ? field.value.slice(1) : "-" + field.value; };
}

const sheet = document.getElementById("sheet");
if (sheet) {
  const points = Number(sheet.dataset.points), low = Number(sheet.dataset.low), high = Number(sheet.dataset.high);
  const field = document.querySelector("input[name=answer]"), send = document.querySelector(".send");
  const drawn = new Array(points).fill(null), edge = 52, rim = 14, pen = sheet.getContext("2d");
  const given = "given" in sheet.dataset ? Number(sheet.dataset.given) : null, key = document.querySelector("[name=question]").value;
  (field.value || kept()).split(" ").forEach((point, index) => { if (point && index < points) drawn[index] = Number(point); });
  let last = null;

  // What was not sent yet stays where the page is written anew because the output has been measured meanwhile.
  leave = () => { try { sessionStorage.setItem(key, drawn.map((point) => (point === null ? "" : point.toFixed(2))).join(" ")); } catch { } };
  function kept() { try { return sessionStorage.getItem(key) || ""; } catch { return ""; } }

  const raised = (number) => "10" + [...String(number)].map((sign) => (sign === "." ? "˙" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign] || "⁻")).join("");

  const across = (index) => edge + (points > 1 ? index / (points - 1) : 0.5) * (sheet.clientWidth - edge - rim);
  const down = (decade) => rim + (high - decade) / (high - low) * (sheet.clientHeight - 2 * rim);

  function paint() {
    const scale = devicePixelRatio || 1, colour = (name) => getComputedStyle(document.body).getPropertyValue(name);
    sheet.width = sheet.clientWidth * scale;
    sheet.height = sheet.clientHeight * scale;
    pen.scale(scale, scale);
    pen.font = "15px system-ui, sans-serif";
    pen.textBaseline = "middle";
    pen.strokeStyle = colour("--line");
    pen.fillStyle = colour("--quiet");
    const step = Math.max(1, Math.ceil((high - low) / 8));
    for (let decade = Math.ceil(low); decade <= high; decade += 1) {
      if (decade % step) continue;
      pen.globalAlpha = 0.5;
      pen.beginPath();
      pen.moveTo(edge, down(decade));
      pen.lineTo(sheet.clientWidth - rim, down(decade));
      pen.stroke();
      pen.globalAlpha = 1;
      pen.fillText(raised(decade), 8, down(decade));
    }
    if (given !== null) {
      const half = Math.max(3, Math.min(rim, 0.35 * (sheet.clientWidth - edge - rim) / points)), words = raised(Math.round(10 * given) / 10);
      drawn[points - 1] = given;
      pen.fillRect(across(points - 1) - half, down(given), 2 * half, sheet.clientHeight - down(given));
      pen.fillStyle = colour("--text");
      pen.fillText(words, sheet.clientWidth - rim - pen.measureText(words).width, down(given) - 18);
    }
    pen.strokeStyle = pen.fillStyle = colour("--accent");
    pen.lineWidth = 4;
    pen.lineJoin = "round";
    pen.beginPath();
    drawn.forEach((point, index) => { if (point !== null) pen.lineTo(across(index), down(point)); });
    pen.stroke();
    drawn.forEach((point, index) => {
      if (point === null) return;
      pen.beginPath();
      pen.arc(across(index), down(point), points > 40 ? 3 : 6, 0, 7);
      pen.fill();
    });
    send.disabled = drawn.includes(null);
    if (!send.disabled) field.value = drawn.map((point) => point.toFixed(2)).join(" ");
  }

  function draw(event) {
    const share = (event.offsetX - edge) / (sheet.clientWidth - edge - rim);
    const index = Math.max(0, Math.min(points - 1, Math.round(share * (points - 1))));
    const decade = high - (event.offsetY - rim) / (sheet.clientHeight - 2 * rim) * (high - low);
    const point = Math.max(low, Math.min(high, decade)), from = last || [index, point];
    const steps = Math.abs(index - from[0]);
    for (let step = 0; step <= steps; step += 1) {
      const part = steps ? step / steps : 1;
      drawn[Math.round(from[0] + part * (index - from[0]))] = from[1] + part * (point - from[1]);
    }
    last = [index, point];
    paint();
  }

  sheet.onpointerdown = (event) => { sheet.setPointerCapture(event.pointerId); last = null; draw(event); };
  sheet.onpointermove = (event) => { if (event.buttons) draw(event); };
  addEventListener("resize", paint);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  paint();
}
