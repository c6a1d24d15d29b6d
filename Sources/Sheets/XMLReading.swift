import Foundation
import FoundationXML

/// What hears the elements of an XML file; names come without their prefix.
protocol XMLListener: AnyObject {
    func start(_ name: String, _ attributes: [String: String])
    func text(_ text: String)
    func end(_ name: String)
    /// What is to be refused, which also ends the reading.
    var refusal: SheetRefusal? { get }
}

extension XMLListener {
    func text(_ text: String) {}
    func end(_ name: String) {}
    var refusal: SheetRefusal? { nil }
}

/// Runs one XML file past a listener.
final class XMLReading: NSObject, XMLParserDelegate {
    /// - Source: libxml2, xmlerror.h, XML_NS_ERR_*.
    private static let namespaceErrors = 200...205

    private let listener: any XMLListener

    static func read(_ data: Data, by listener: some XMLListener) throws(SheetRefusal) {
        guard !declaresEntities(data) else { throw .brokenZip }
        let parser = XMLParser(data: data)
        let reading = XMLReading(listener)
        parser.delegate = reading
        let isParsed = parser.parse()
        if let refusal = listener.refusal { throw refusal }
        guard isParsed, !isTorn(parser.parserError) else { throw .brokenZip }
    }

    private init(_ listener: any XMLListener) { self.listener = listener }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        listener.start(Self.local(name), attributes)
        if listener.refusal != nil { parser.abortParsing() }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { listener.text(text) }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        listener.end(Self.local(name))
        if listener.refusal != nil { parser.abortParsing() }
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    /// On Linux a torn file counts as parsed all the same; only its error tells. An undeclared prefix is
    /// nothing to us.
    private static func isTorn(_ error: (any Error)?) -> Bool {
        guard let error else { return false }
        return !namespaceErrors.contains((error as NSError).code)
    }

    /// No workbook declares entities. The parser never follows them, but leaves the text out without a word.
    private static func declaresEntities(_ data: Data) -> Bool {
        data.prefix(1024).range(of: Data("<!DOCTYPE".utf8)) != nil
    }
}
