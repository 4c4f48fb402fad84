/** As Word puts a text with its changes and a comment on the clipboard, while they are shown. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal>The <span class=msoDel><del cite="mailto:Ada%20Marsh" datetime="2026-03-01T09:00"><span lang=EN-GB>old</span></del></span><span class=msoIns><ins cite="mailto:Ada%20Marsh" datetime="2026-03-01T09:00"><span lang=EN-GB>slow</span></ins></span> ferry sailed
at <span style='mso-comment-reference:BT_1;mso-comment-date:20260301T1005'>noon</span><span class=MsoCommentReference><span lang=EN-GB style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[BT1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>
<p class=MsoNormal>Nobody <del cite="mailto:Bo%20Tidemand" datetime="2026-03-01T10:00">whatever </del>waved.<o:p></o:p></p>
<!--EndFragment-->
<div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff align=left size=1 width="33%"><![endif]>
<div style='mso-element:comment'><div id="_com_1" class=msocomtxt language=JavaScript><span style='mso-comment-author:"Bo Tidemand"'><a name="_msocom_1"></a></span>
<p class=MsoCommentText><span class=MsoCommentReference><a href="#_msoanchor_1" class=msocomoff>[BT1]</a></span>Is that so?</p></div></div></div>
</body></html>`;
