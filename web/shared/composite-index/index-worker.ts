import { answerIndex, type IndexRequest } from './answer-index.ts'

// Away from the thread that draws the page.
addEventListener('message', ({ data }: MessageEvent<IndexRequest>) => postMessage(answerIndex(data)))
