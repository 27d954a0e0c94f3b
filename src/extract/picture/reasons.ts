import type { Reason } from '../../errors.js';

/** Why a picture is not read, and what its owner can do. */

export const damagedPicture: Reason = {
  code: 'damaged-picture',
  message: { zh: '图片文件已损坏或不完整，无法解码', en: 'The picture is damaged or incomplete and cannot be decoded' },
  advice: { zh: '请重新下载完整的文件', en: 'Download the whole file again' },
};

export const pictureTooLarge = (width: number, height: number): Reason => ({
  code: 'picture-too-large',
  message: {
    zh: `图片有 ${width}×${height} 像素，解码后过大，已停止读取`,
    en: `The picture has ${width} by ${height} pixels, which is too large to decode; reading was stopped`,
  },
  advice: { zh: '请缩小到每英寸300点（A4 约 2480×3508 像素）再读取', en: 'Reduce it to 300 dpi (A4: about 2480 by 3508 pixels) and ingest that' },
});

export const pictureWithoutText: Reason = {
  code: 'unreadable-pictures',
  message: { zh: '图片上没有认出文字', en: 'No text can be made out in the picture' },
  advice: {
    zh: '请改用更清晰的图片，或取用文字版（PDF、Word、网页）',
    en: 'Use a sharper picture, or a version with text: PDF, Word or the web page',
  },
};
