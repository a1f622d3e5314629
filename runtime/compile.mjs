// Python modules → what Pyodide's own Python makes of them: run by Node, once, for nothing else can compile for 3.14 in WebAssembly.
import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [folder] = process.argv.slice(2);
const python = await loadPyodide({ env: { HOME: "/home", TZ: "UTC", PYTHONDONTWRITEBYTECODE: "1" } });
python.FS.mkdirTree("/packing");
python.mountNodeFS("/packing", folder);
try {
  python.runPython(readFileSync(new URL("compile_modules.py", import.meta.url), "utf8"));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
