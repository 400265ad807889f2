import { type Config, type ConfigProblem, parseConfig } from './config'

/** Asks for /config.json once, past every cache: a change there must not wait for one to end. */
export async function loadConfig(): Promise<Config | ConfigProblem[]> {
  let answer: Response
  try {
    answer = await fetch('/config.json', { cache: 'no-store' })
  } catch {
    return [{ where: null, what: 'could not be reached: the server did not answer', isPassing: true }]
  }
  if (!answer.ok) return [{ where: null, what: `was answered with status ${answer.status}`, isPassing: answer.status >= 500 }]
  const text = await answer.text()
  try {
    return parseConfig(JSON.parse(text), window.location.hostname)
  } catch {
    // Servers of single-page apps answer every unknown path with the start page.
    const what = /^\s*</.test(text) ? 'holds a web page instead of JSON: the file is probably missing on the server' : 'is not JSON'
    return [{ where: null, what }]
  }
}
