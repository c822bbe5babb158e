# SPDX-License-Identifier: GPL-3.0-or-later
#
# Ruby's readers. See tests/interop/interop.py for what a reader is given and answers.
#
#     ruby ruby.rb psych|jekyll FOLDER

require "date"
require "json"
require "yaml"

# Jekyll has methods of its own that JSON's generator must not ask.
def typed(value)
  case value
  when nil then ["null"]
  when true, false then ["boolean", value]
  when String then ["text", value]
  when Symbol then ["symbol", value.to_s]
  when Numeric then ["number", value.to_s]
  when Time then ["date", value.getutc.strftime("%FT%T.%NZ")]
  when Date then ["date", value.to_s]
  when Array then ["list", value.map { |item| typed(item) }]
  when Hash then ["map", value.map { |key, entry| [typed(key), typed(entry)] }]
  else [value.class.name, value.inspect]
  end
end

def answer_psych(folder)
  puts JSON.generate("Psych #{Psych::VERSION} (libyaml #{Psych::LIBYAML_VERSION})")
  File.foreach(File.join(folder, "frontmatter.jsonl"), encoding: "UTF-8") do |line|
    file, text = JSON.parse(line)
    answer(file) { YAML.safe_load(text, permitted_classes: [Date, Time, Symbol], aliases: true) }
  end
end

# The documents as posts of a site, up to where Jekyll adds what a post has besides its front matter.
def answer_jekyll(folder)
  require "jekyll"
  puts JSON.generate("Jekyll #{Jekyll::VERSION}")
  Jekyll.logger.log_level = :error
  config = Jekyll.configuration("source" => folder, "quiet" => true, "collections" => ["documents"])
  site = Jekyll::Site.new(config)
  Dir.children(File.join(folder, "documents")).sort.each do |file|
    answer(file) do
      path = File.join(folder, "documents", file)
      document = Jekyll::Document.new(path, :site => site, :collection => site.collections["documents"])
      document.data.clear # what it has made of its path
      document.send(:read_content)
      document.data
    end
  end
end

def answer(file)
  puts JSON.generate([file, typed(yield)])
rescue StandardError, SystemStackError => e
  puts JSON.generate([file, nil, e.message.dup.force_encoding("UTF-8").scrub])
end

begin
  ARGV[0] == "jekyll" ? answer_jekyll(ARGV[1]) : answer_psych(ARGV[1])
rescue LoadError
  exit 77
end
