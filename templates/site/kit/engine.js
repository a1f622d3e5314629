// The engine in its worker: one request at a time, of those that compose only the last; when it dies, another one takes over.
export const VERSION = 1;
const folder = new URL(".", import.meta.url);
let worker = null;
let starting = null;
let running = null;
let queue = [];
let number = 0;
let listen = { progress() {}, restarted() {}, settled() {} };

export function listenTo(listeners) {
  listen = { ...listen, ...listeners };
}

// The sizes of what a first visit brings, in bytes.
export async function listFiles() {
  const response = await fetch(new URL("files.json", folder), { cache: "no-cache" });
  if (!response.ok) throw new Error(`files.json: ${response.status}`);
  return response.json();
}

export const sizeOf = (list) => Object.entries(list.packs).reduce((sum, [name, row]) => sum + (list.later.includes(name) ? 0 : row.size), 0);

// Whether the files are of the same build as the page, which may have been open for days.
const isOfPage = ({ page }) => [...document.scripts].some(({ src }) => src.endsWith(`/${page}`));
const renewed = () => Object.assign(new Error("another version"), { kind: "renewed" });

// The answer to `open`, as soon as the engine runs.
export function start() {
  starting ??= run().catch((error) => {
    starting = null;
    stop();
    throw error;
  });
  return starting;
}

async function run() {
  const list = await listFiles();
  if (!isOfPage(list)) throw renewed();
  const total = sizeOf(list);
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.done !== undefined) listen.progress(data.done, total);
      else if (data.hand) document.fonts.add(new FontFace("Kalam", data.hand, { weight: "300" }));
      else if (data.ready) resolve();
      else if (data.failed) reject(Object.assign(new Error(data.failed), { kind: data.kind }));
    };
    worker.onerror = ({ message }) => reject(message ? new Error(message) : renewed());
    worker.postMessage({ load: list });
  });
  worker.onmessage = ({ data }) => data.done === undefined && settle(data);
  worker.onerror = (event) => settle({ failed: event.message || "worker" });
  return post({ op: "open", version: VERSION });
}

// Ask the engine; an earlier request to compose that has not begun is dropped, and its answer is null.
export async function ask(request) {
  await start();
  if (request.op === "draw") await listen.settled(); // a file has what was typed just now
  return post(request);
}

function post(request) {
  return new Promise((resolve, reject) => {
    if (request.op === "compose") {
      queue.filter((one) => one.request.op === "compose").forEach((one) => one.resolve(null));
      queue = queue.filter((one) => one.request.op !== "compose");
    }
    queue.push({ request: { ...request, id: ++number }, resolve, reject });
    next();
  });
}

function next() {
  if (running || !queue.length || !worker) return;
  running = queue.shift();
  worker.postMessage({ text: JSON.stringify(running.request), packs: packsFor(running.request) });
}

// What the worker has to have before it can answer.
function packsFor({ op, files = [] }) {
  if (op === "draw") return ["papers", "serif", "sheets"];
  return op === "read" && files.some(({ name }) => /\.xls[xm]$/i.test(name)) ? ["workbooks"] : [];
}

function settle(data) {
  const asked = running;
  running = null;
  if (data.failed) return recover(asked, data.failed);
  const answer = JSON.parse(data.answer);
  if (answer.error) asked.reject(/another version/.test(answer.error) ? renewed() : new Error(answer.error));
  else asked.resolve(data.bytes ? { ...answer.result, bytes: data.bytes } : answer.result);
  next();
}

// A dead engine is told, once; the request that it died of is not sent again. One that dies at once is not started again.
async function recover(asked, why) {
  const left = queue;
  stop();
  asked?.reject(Object.assign(new Error(why), { kind: "crash" }));
  if (asked?.request.op === "open") return left.forEach((one) => one.reject(new Error(why)));
  try {
    await start();
    queue.push(...left);
    listen.restarted(asked?.request.op);
    next();
  } catch (error) {
    left.forEach((one) => one.reject(error));
  }
}

export function stop() {
  worker?.terminate();
  worker = starting = running = null;
  queue = [];
}
