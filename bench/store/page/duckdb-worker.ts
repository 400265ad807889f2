import { noteWasmMemory } from './wasm-notes'

noteWasmMemory()
/** DuckDB's own worker, whose address is in the name, with its memory noted. */
importScripts(self.name)
