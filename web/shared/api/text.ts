/** What is said when the server cannot be asked. */
export const outOfReachText = {
  vi: 'Không tới được máy chủ. Kiểm tra mạng rồi thử lại; những gì đã nhập vẫn còn trên màn hình.',
  en: 'The server cannot be reached. Check the network and try again; what you typed is still on the screen.',
} as const
