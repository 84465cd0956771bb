import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser for the tests: the one named in CANHTAYSO_CHROMIUM, else what the machine has. */
export function findChromium(): string | undefined {
  const named = process.env['CANHTAYSO_CHROMIUM'] ?? ''
  if (named !== '') return canRun(named) ? named : undefined
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES].find(canRun)
}

export const howToGetChromium =
  'Không tìm thấy Chromium nên bỏ qua các phép thử trong trình duyệt. Trên Debian, Ubuntu: apt-get install chromium; nơi khác: cài Chrome hoặc Chromium, hoặc đặt CANHTAYSO_CHROMIUM là đường dẫn tới nó.\n' +
  'No Chromium was found, so the browser tests are left out. On Debian or Ubuntu: apt-get install chromium; elsewhere install Chrome or Chromium, or set CANHTAYSO_CHROMIUM to its path.'
