public import Archive
public import ArgumentParser
public import Report

// Enums of the libraries that are values of options as they are.

extension TerminalOptions.Layout: ExpressibleByArgument {}
extension ArticleFilter.Order: ExpressibleByArgument {}
extension RecordingContext.KeepPages: ExpressibleByArgument {}
extension SearchRequest.Scope: ExpressibleByArgument {}
