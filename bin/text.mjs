/** What the launcher tells a person before TypeScript can run: Vietnamese first, English below it. */
export const text = {
  installing:
    'Đang cài các gói phần mềm (npm ci), lần đầu có thể mất một hai phút…\nInstalling packages (npm ci); the first time may take a minute or two…',
  installFailed: (code) =>
    `Không cài được các gói (npm ci kết thúc với mã ${code}). Hãy kiểm tra kết nối tới kho gói npm rồi chạy lại.\n` +
    `The packages could not be installed (npm ci ended with ${code}). Check that npm reaches its registry, then run again.`,
  noNpm:
    'Không tìm thấy lệnh npm. Hãy cài Node.js (kèm npm) phiên bản 20 trở lên.\n' +
    'The npm command was not found. Install Node.js (it brings npm) 20 or newer.',
  noNode: (version, platform) =>
    `Cần Node.js 24 trở lên; máy đang có ${version}, và không có gói Node 24 cho ${platform}.\n` +
    'Hãy cài Node.js 24 LTS từ https://nodejs.org/ rồi chạy lại.\n' +
    `Node.js 24 or newer is needed; this machine has ${version}, and there is no packaged Node 24 for ${platform}.\n` +
    'Install Node.js 24 LTS from https://nodejs.org/ and run again.',
  nodeTooOld: (version) =>
    `Cần Node.js 20 trở lên để khởi động; máy đang có ${version}.\nNode.js 20 or newer is needed to launch; this machine has ${version}.`,
}
