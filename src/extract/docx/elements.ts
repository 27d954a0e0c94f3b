/** Elements by what the walk through a story does with them. */

/** Neither they nor what is in them is printed in the line: former text, settings, readings over ideographs, other parts' marks. */
const passed = new Set(
  'w:sectPr w:tblPr w:tblPrEx w:sdtPr w:sdtEndPr w:customXmlPr w:smartTagPr w:rubyPr w:rt w:ffData w:del w:moveFrom w:delText w:delInstrText w:fldData w:background w:bidi a:extLst'.split(
    ' ',
  ),
);

/** Settings of formulas: `m:fPr`, `m:ctrlPr`. */
export const isPassed = (name: string): boolean => passed.has(name) || (name.startsWith('m:') && name.endsWith('Pr'));

const holders = new Set(
  'w:document w:body w:footnotes w:endnotes w:footnote w:endnote w:p w:r w:t w:instrText w:tbl w:tr w:tc w:sdt w:sdtContent w:ins w:moveTo w:hyperlink w:fldSimple w:smartTag w:customXml w:dir w:bdo w:ruby w:rubyBase w:drawing w:pict w:object w:txbxContent mc:AlternateContent mc:Choice mc:Fallback'.split(
    ' ',
  ),
);

/** True of elements whose text is known to be printed as it stands; what stands in any other is read, and doubted. */
export const isHolder = (name: string): boolean => holders.has(name) || name.startsWith('m:');

/** What Word draws of a choice with such requirements, this reader reads; of all others the fallback (ECMA-376 Part 3, 10.2). */
const understood = /^(?:wps|wpg|wpc|wp14|w14|w15|a14|v|o|m|w)$/;
export const isUnderstood = (requires: string): boolean => requires.split(/\s+/).every((prefix) => understood.test(prefix));
