// On this device: only where somebody ticks the box, until a day that is shown, and gone at a word.
const NAME = "afterword-kit";
const DAYS = 30;

function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("kit");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function use(mode, work) {
  const store = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = store.transaction("kit", mode);
      const asked = work(transaction.objectStore("kit"));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    store.close();
  }
}

export const untilDay = () => new Date(Date.now() + DAYS * 86400000);

export async function remember(state) {
  const until = untilDay();
  await use("readwrite", (store) => store.put({ until: until.getTime(), state: structuredClone(state) }, "kit"));
  return until;
}

// What was remembered, unless its day is over: then it is gone. Nothing is created by asking.
export async function recall() {
  const known = await indexedDB.databases?.().catch(() => null);
  if (known && !known.some(({ name }) => name === NAME)) return null;
  const found = await use("readonly", (store) => store.get("kit"));
  if (found && found.until > Date.now()) return found;
  await forget();
  return null;
}

export function forget() {
  return new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(NAME);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
}
