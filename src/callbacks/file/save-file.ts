import { downloadBlob } from '~/lib/download'
import type { FileAbout } from '~/store/callback-file'
import type { LoadedCallbacks } from '~/store/loaded-callbacks'
import { announce } from '~/ui/live-region'
import { exportName, FILE_EXTENSION } from './export-name'

/** Writes all that is loaded to a file that this page can open again. */
export async function saveFile(loaded: LoadedCallbacks, about: Omit<FileAbout, 'savedAtMs'>): Promise<void> {
  const { callbackFileOf } = await import('~/store/callback-file-saving')
  const file = await callbackFileOf(loaded, { ...about, savedAtMs: Date.now() })
  downloadBlob(exportName(FILE_EXTENSION), file)
  announce('The file is saved')
}
