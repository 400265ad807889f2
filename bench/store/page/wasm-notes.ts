/** Notes every compiled module's memory, which no measure of the browser counts. To be called before the module is made. */
export function noteWasmMemory(): void {
  const memories = new Set<WebAssembly.Memory>()
  const noted = (instance: WebAssembly.Instance, imports: WebAssembly.Imports | undefined): void => {
    // No other import is looked at: some modules take a look for a need.
    for (const value of [...Object.values(instance.exports), imports?.env?.memory]) {
      if (value instanceof WebAssembly.Memory) memories.add(value)
    }
  }
  const { instantiate, instantiateStreaming } = WebAssembly
  const notedInstantiate = async (source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) => {
    if (source instanceof WebAssembly.Module) {
      const instance = await instantiate(source, imports)
      noted(instance, imports)
      return instance
    }
    const made = await instantiate(source, imports)
    noted(made.instance, imports)
    return made
  }
  Object.assign(WebAssembly, {
    instantiate: notedInstantiate,
    instantiateStreaming: async (source: Response | PromiseLike<Response>, imports?: WebAssembly.Imports) => {
      const made = await instantiateStreaming(source, imports)
      noted(made.instance, imports)
      return made
    },
  })
  self.benchWasmBytes = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
}
