/// The names that pages give encodings, and the encodings they mean (WHATWG Encoding, 4.2).
enum EncodingLabel {
    /// The WHATWG name of the encoding that a label stands for, nil where it stands for none.
    static func encoding(_ label: String) -> String? {
        let name = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        return table[name] ?? (direct.contains(name) ? name : nil)
    }

    /// The name by which iconv knows an encoding.
    static func iconvName(_ encoding: String) -> String {
        switch encoding {
        case "gbk", "gb18030": "GB18030"
        case "shift_jis": "CP932"
        case "euc-jp": "EUC-JP"
        case "euc-kr": "CP949"
        case "big5": "BIG5-HKSCS"
        case "macintosh": "MACINTOSH"
        case "x-mac-cyrillic": "MAC-CYRILLIC"
        case "windows-874": "CP874"
        case "iso-8859-8-i": "ISO-8859-8"
        case let name where name.hasPrefix("windows-"): "CP" + name.dropFirst(8)
        default: encoding.uppercased()
        }
    }

    private static let direct: Set<String> = Set(
        """
        utf-8 utf-16le utf-16be ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i \
        iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251 \
        windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic gb18030 big5 \
        euc-jp iso-2022-jp shift_jis euc-kr
        """.split(separator: " ").map(String.init))

    private static let table: [String: String] = {
        let rows = [
            "utf-8: utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
            "utf-16le: utf-16 ucs-2 unicode iso-10646-ucs-2 csunicode unicodefeff",
            "utf-16be: unicodefffe",
            """
            windows-1252: iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252 \
            cp819 ibm819 iso_8859-1:1987 csisolatin1 iso-ir-100
            """,
            "iso-8859-2: iso8859-2 iso88592 iso_8859-2 latin2 latin-2 l2 csisolatin2",
            "iso-8859-3: iso8859-3 latin3 l3",
            "iso-8859-4: iso8859-4 latin4 l4",
            "iso-8859-5: iso8859-5 iso88595 cyrillic csisolatincyrillic",
            "iso-8859-6: iso8859-6 iso88596 arabic asmo-708 ecma-114",
            "iso-8859-7: iso8859-7 iso88597 greek greek8 ecma-118 elot_928",
            "iso-8859-8: iso8859-8 iso88598 hebrew visual",
            "iso-8859-8-i: logical csiso88598i",
            "iso-8859-15: iso8859-15 iso885915 latin9 latin-9 l9",
            "windows-1254: iso-8859-9 iso8859-9 iso88599 latin5 l5 cp1254 x-cp1254",
            "windows-874: tis-620 iso-8859-11 iso8859-11 dos-874",
            "koi8-r: koi koi8 koi8_r cskoi8r",
            "koi8-u: koi8-ru",
            "windows-1250: cp1250 x-cp1250",
            "windows-1251: cp1251 x-cp1251",
            "windows-1253: cp1253 x-cp1253",
            "windows-1255: cp1255 x-cp1255",
            "windows-1256: cp1256 x-cp1256",
            "windows-1257: cp1257 x-cp1257",
            "windows-1258: cp1258 x-cp1258",
            "ibm866: 866 cp866 csibm866",
            "macintosh: mac x-mac-roman csmacintosh",
            "gb18030: gb2312 gb_2312 gb_2312-80 gbk x-gbk chinese csgb2312 iso-ir-58",
            "big5: big5-hkscs cn-big5 csbig5 x-x-big5",
            "euc-jp: x-euc-jp cseucpkdfmtjapanese",
            "iso-2022-jp: csiso2022jp",
            "shift_jis: shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis",
            "euc-kr: ks_c_5601-1987 ksc5601 ksc_5601 korean windows-949 cseuckr iso-ir-149",
        ]
        var table: [String: String] = [:]
        for row in rows {
            let words = row.split(separator: " ")
            guard let name = words.first?.dropLast() else { continue }
            for word in words.dropFirst() { table[String(word)] = String(name) }
        }
        return table
    }()
}
