import { bent, claims, corrected, data, isOf, type Named } from "./bending.ts";
import { type Loose, quote } from "./sound-archive.ts";

const evidence = (name: string, bend: (evidence: Loose) => void): Named =>
  bent(`evidence ${name}`, claims, (commit) => bend(commit.events[0].data.evidence[0]));

/** Evidence whose words do not stand where it says. */
export const bentEvidence = (): Named[] => [
  evidence("that moved", (it) => {
    it.start++;
    it.end++;
  }),
  evidence("that ends later", (it) => it.end++),
  evidence("that begins sooner", (it) => it.start--),
  evidence("that ends before it begins", (it) => {
    it.end = it.start - 1;
  }),
  evidence("beyond the end of its text", (it) => {
    it.start += 1_000_000;
    it.end += 1_000_000;
  }),
  evidence("at a place of 2^53", (it) => {
    it.start = 2 ** 53 - 30;
    it.end = it.start + [...it.exact].length;
  }),
  evidence("at half a place", (it) => {
    it.start += 0.5;
  }),
  evidence("at a negative place", (it) => {
    it.start = -1;
  }),
  evidence("placed in UTF-16", (it) => {
    it.start += 2;
    it.end += 2;
  }),
  evidence("with one more word", (it) => {
    it.exact += ", and";
  }),
  evidence("with other words as long", (it) => {
    it.exact = "They discussed peace";
  }),
  evidence("with its words lengthened", (it) => {
    it.exact += " and peace";
    it.end += 10;
  }),
  evidence("in another case", (it) => {
    it.exact = it.exact.toUpperCase();
  }),
  evidence("with a NUL", (it) => {
    it.exact += "\0";
    it.end++;
  }),
  evidence("of a source that nothing deposits", (it) => {
    it.source = "nowhere";
  }),
  evidence("without a source", (it) => delete it.source),
  evidence("without words", (it) => {
    it.exact = "";
    it.end = it.start;
  }),
  evidence("with another field", (it) => {
    it.more = 1;
  }),
  evidence("in its prefix longer than NFC can make", (it) => {
    it.prefix = "x".repeat(1501);
  }),
  data("a claim without evidence", claims, (it) => {
    it.evidence = [];
  }),
  data("a correction's evidence that stands nowhere", corrected, (it) => {
    it.changes.evidence = [{ ...quote("discussed trade"), exact: "discussed peace" }];
  }),
  data("a session's date whose words stand nowhere", isOf("session/minsk", 1), (it) => {
    it.evidence.date[0].exact = "met in Mińsk";
  }),
];
