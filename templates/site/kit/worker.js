// The worker: fetches and unpacks the program, then passes requests to Python and answers back. It asks this folder for files, nobody else.
const folder = new URL(".", import.meta.url).href;
const plain = self.fetch.bind(self);
const HAND = "/kit/fontpkg_kalam/files/Kalam-Light.ttf";
const CACHE = "afterword-kit";
let list = null;
let python = null;
let respond = null;
let done = 0;
const unpacked = new Set();
// What Python remembers of files that are whole only now.
const REFRESH = `
import sys
for finder in sys.path_importer_cache.values():
    getattr(finder, "invalidate_caches", int)()  # importlib's own would import modules that are not here yet
for module in [module for name, module in sys.modules.items() if name.startswith("generator.printing")]:
    for known in list(vars(module).values()):
        if hasattr(known, "cache_clear"):
            known.cache_clear()
engine._memo.clear()
`;

// A file with a hash in its name never changes, so it is fetched once.
async function fetched(name) {
  const url = folder + name;
  const store = self.caches ? await caches.open(CACHE).catch(() => null) : null;
  const known = await store?.match(url);
  if (known) return known;
  const response = await plain(url);
  if (!response.ok) throw Object.assign(new Error(`${name}: ${response.status}`), { kind: "load" });
  await store?.put(url, response.clone()).catch(() => null);
  return response;
}

function counted(body) {
  return body.pipeThrough(new TransformStream({
    transform(chunk, out) {
      done += chunk.length;
      postMessage({ done });
      out.enqueue(chunk);
    },
  }));
}

async function inflated(name, type = "application/octet-stream") {
  const { body } = await fetched(list.packs[name].file);
  return new Response(counted(body).pipeThrough(new DecompressionStream("gzip")), { headers: { "Content-Type": type } });
}

// Pyodide asks for two files by names of its own.
self.fetch = (asked, ...rest) => {
  const url = String(asked.url ?? asked);
  if (url === `${folder}pyodide.asm.wasm`) return inflated("runtime", "application/wasm");
  if (url === `${folder}standard.zip`) return inflated("standard");
  return plain(asked, ...rest);
};

async function unpack(name) {
  if (unpacked.has(name)) return;
  write(new Uint8Array(await (await inflated(name)).arrayBuffer()));
  unpacked.add(name);
  python.runPython(REFRESH);
}

// An index of names, places and lengths, its length before it; then the files.
function write(bytes) {
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const made = new Set();
  for (const [name, place, size] of index) {
    const path = `/kit/${name}`;
    const parent = path.slice(0, path.lastIndexOf("/"));
    if (!made.has(parent)) python.FS.mkdirTree(parent);
    made.add(parent);
    python.FS.writeFile(path, bytes.subarray(4 + length + place, 4 + length + place + size), { canOwn: true });
  }
}

function allowed() {
  try {
    return Boolean(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  } catch {
    return false;
  }
}

async function load() {
  if (!allowed()) throw Object.assign(new Error("WebAssembly"), { kind: "blocked" });
  const first = Object.keys(list.packs).filter((name) => !["runtime", "standard", ...list.later].includes(name));
  const bytes = first.map(async (name) => [name, new Uint8Array(await (await inflated(name)).arrayBuffer())]);
  const waiting = Promise.all(bytes);
  waiting.catch(() => {});
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all(
    ["pyodide.js", "pyodide.asm.js"].map((name) => import(folder + list.scripts[name].file)),
  );
  python = await loadPyodide({
    indexURL: folder,
    createPyodideModule,
    stdLibURL: `${folder}standard.zip`,
    lockFileContents: { info: { ...list.python, version: "0" }, packages: {} },
    env: { HOME: "/home", TZ: "UTC", PYTHONDONTWRITEBYTECODE: "1" },
  });
  for (const [name, data] of await waiting) {
    write(data);
    unpacked.add(name);
  }
  const hand = python.FS.readFile(HAND);
  postMessage({ hand: hand.buffer }, [hand.buffer]);
  respond = python.runPython(`
import sys, warnings
warnings.simplefilter("ignore")
sys.path.insert(0, "/kit")
from pathlib import Path
from generator.kit_page.start import started_engine
engine = started_engine(Path("/kit"))
engine.respond
`);
}

async function answer({ text, packs }) {
  for (const name of packs) await unpack(name);
  let pair;
  try {
    pair = respond(text);
  } catch (error) {
    const wanted = list.later.filter((name) => name !== "standby");
    if (!/ModuleNotFoundError|ImportError/.test(error.message) || wanted.every((name) => unpacked.has(name))) throw error;
    return answer({ text, packs: wanted }); // something unusual, such as front matter that takes a whole YAML reader
  }
  const [said, data] = [pair.get(0), pair.get(1)];
  const { wants } = JSON.parse(said);
  if (wants && !unpacked.has(wants)) return answer({ text, packs: [wants] });
  const bytes = data.length ? data.toJs() : null;
  data.destroy?.();
  pair.destroy();
  postMessage({ answer: said, bytes }, bytes ? [bytes.buffer] : []);
}

self.onmessage = async ({ data }) => {
  try {
    if (data.load) {
      list = data.load;
      await load();
      postMessage({ ready: true });
    } else await answer(data);
  } catch (error) {
    postMessage({ failed: String(error.message ?? error).trim().split("\n").at(-1), kind: error.kind ?? "" });
  }
};
