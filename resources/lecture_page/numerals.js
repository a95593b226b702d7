// Numerals: one number as people write it, read as the program itself reads it; null where it is none, or might be another.
"use strict";
const LARGEST = 1e100, LONGEST = 64, MOST_DECADES = 100;
const GROUPED = "[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]*)?"; // thousands; else a comma is a decimal mark
const NUMBER = `[-+]?(?:${GROUPED}|[0-9]+(?:\\.[0-9]*|,[0-9]+)?|[.,][0-9]+)`;
const THOUSANDS = new RegExp(`^[-+]?${GROUPED}$`);
const PLAIN = new RegExp(`^(${NUMBER})(e[-+]?[0-9]+)?\\s*(%)?$`, "i");
const RAISE = `\\s*(?:(?:\\^|\\*\\*)\\s*(?:(${NUMBER})|\\((${NUMBER})\\))|의\\s*(${NUMBER})\\s*(?:승|제곱))`;
const POWER = new RegExp(`^(?:(${NUMBER})\\s*\\*\\s*)?10${RAISE}$`);
const SIGNS = { "−": "-", "·": "*", "×": "*", x: "*", X: "*" };
const LOWERED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

// In the unit of the measure, whose scale is "plain", "power" or "share".
function numberIn(text, scale) {
  const cleaned = [...text].length <= LONGEST ? cleanedNumber(text) : "";
  const power = POWER.exec(cleaned), plain = power ? null : PLAIN.exec(cleaned);
  if (power) return ofPower(writtenNumber(power[1] || "1"), writtenNumber(power.slice(2).find(Boolean)), scale);
  if (!plain || (plain[3] && scale !== "share")) return null;
  const number = writtenNumber(plain[1]);
  const value = plain[2] ? ofPower(number, plain[2].slice(1), scale) : bounded(Number(number));
  return value !== null && plain[3] ? value / 100 : value;
}

function cleanedNumber(text) {
  const narrow = text.trim().replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const signed = narrow.replace(/[−·×xX]/g, (sign) => SIGNS[sign]);
  const lowered = (raised) => (raised === "⁻" ? "-" : raised === "⁺" ? "+" : LOWERED.indexOf(raised));
  return signed.replace(/10([⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, raised) => `10^${[...raised].map(lowered).join("")}`);
}

function writtenNumber(number) {
  return number.replaceAll(",", THOUSANDS.test(number) ? "" : ".");
}

// factor · 10^exponent, or its logarithm.
function ofPower(factor, exponent, scale) {
  const size = Number(factor), decades = Number(exponent);
  if (scale === "power") return size > 0 ? bounded(Math.log10(size) + decades) : null;
  if (Math.abs(decades) >= MOST_DECADES) return null;
  return bounded(Number.isInteger(decades) ? Number(`${factor}e${decades}`) : size * 10 ** decades);
}

function bounded(value) {
  return Math.abs(value) <= LARGEST ? value : null;
}
